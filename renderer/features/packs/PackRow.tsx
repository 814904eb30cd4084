import { Link } from '@tanstack/react-router'
import { languageName } from '../../../shared/messages/languages'
import type { PackSummary } from '../../../shared/model/pack'
import { useLibrary } from '../../core/library'
import { go, paths } from '../../core/navigation'
import { useT, useTranslator } from '../../core/translator'
import { MenuButton } from '../../ui/MenuButton'
import styles from './PacksPage.module.css'
import { contentWords, signerKind, signerName } from './pack-words'
import { removePack } from './removal'

interface PackRowProps {
  pack: PackSummary
  /** The manager's own keys. */
  keys: readonly { fingerprint: string }[]
  /** Whether the table has a column for the signer. */
  isSigned: boolean
}

export function PackRow({ pack, keys, isSigned }: PackRowProps) {
  const { t, language } = useTranslator()
  const { info, signature, contents } = pack
  return (
    <tr>
      <th scope="row">
        <Link to={paths.pack(info.id)} className={styles.name}>
          <bdi>{info.title}</bdi>
        </Link>
        <span className={styles.facts} dir="auto">
          {t('packScreens:about', {
            author: info.author,
            license: info.license,
            language: languageName(info.language, language)
          })}
        </span>
      </th>
      <td className={styles.inside}>{contentWords(contents, t)}</td>
      {isSigned && (
        <td dir="auto" data-label={t('packScreens:signed')}>
          {signature && t(`packScreens:by.${signerKind(signature, keys)}`, { name: signerName(signature) })}
        </td>
      )}
      <td className={styles.version} data-label={t('packScreens:version')}>
        {info.version}
      </td>
      {isSigned && (
        <td className={styles.menu}>
          <PackMenu pack={pack} />
        </td>
      )}
    </tr>
  )
}

function PackMenu({ pack }: { pack: PackSummary }) {
  const t = useT()
  const readOnly = useLibrary(({ state }) => state?.readOnly) !== null
  const { id, title } = pack.info
  const remove = { id: 'remove', text: t('packScreens:remove'), run: () => void removePack(pack, t) }
  return (
    <MenuButton
      label={t('packScreens:more', { title })}
      entries={[
        { id: 'look', text: t('packScreens:look'), run: () => void go(paths.pack(id)) },
        ...(readOnly ? [] : [remove])
      ]}
    />
  )
}
