import { Link } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { PackSummary } from '../../../shared/model/pack'
import { useLibrary } from '../../app/library'
import { go, paths } from '../../app/navigation'
import { useT, useTranslator } from '../../app/translator'
import { Button } from '../../ui/Button'
import menu from '../../ui/Menu.module.css'
import styles from './PacksPage.module.css'
import { contentWords, languageName, signerKind, signerName } from './pack-words'
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
  return (
    <MenuTrigger>
      <Button look="plain" aria-label={t('packScreens:more', { title })}>
        <Ellipsis size={18} aria-hidden="true" />
      </Button>
      <Popover placement="bottom end" className={menu.popover}>
        <Menu className={menu.menu}>
          <MenuItem className={menu.item} onAction={() => void go(paths.pack(id))}>
            {t('packScreens:look')}
          </MenuItem>
          {!readOnly && (
            <MenuItem className={menu.item} onAction={() => void removePack(pack, t)}>
              {t('packScreens:remove')}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
