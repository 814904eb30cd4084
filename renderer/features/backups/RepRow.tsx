import { useId, useState } from 'react'
import { type Differs, type Holds, heldKinds, type RepToRestore } from '../../../shared/model/backup'
import { canOnlyMend, canRestore, isInBackup } from '../../../shared/rules/restore-choice'
import { countsOf } from '../../../shared/rules/restore-look'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import styles from './RestorePage.module.css'
import { useLineWords, useSignedWords } from './record-lines'
import { kindsInWords } from './what-happens'

interface RepRowProps {
  rep: RepToRestore
  checked: boolean
  onChange: (on: boolean) => void
  /** Whether only what is missing here comes back, if the rep is not chosen. */
  mended: boolean
  onMend: (on: boolean) => void
}

/** A rep in the table: what would come back, what would go, and on request each record that differs. */
export function RepRow({ rep, checked, onChange, mended, onMend }: RepRowProps) {
  const { t } = useTranslator()
  const [isOpen, open] = useState(false)
  const list = useId()
  const { name, differs } = rep
  return (
    <>
      <tr>
        <th scope="row">
          <CheckBox checked={checked} disabled={!canRestore(rep)} onChange={onChange}>
            <bdi>{name}</bdi>
          </CheckBox>
          {canOnlyMend(rep) && (
            <CheckBox checked={mended || checked} disabled={checked} onChange={onMend}>
              {t('backups:mend')}
            </CheckBox>
          )}
          {differs && differs.lines.length > 0 && (
            <Button
              look="link"
              aria-expanded={isOpen}
              aria-controls={list}
              aria-label={t(isOpen ? 'backups:hideOf' : 'backups:showOf', { name })}
              onPress={() => open(!isOpen)}
            >
              {t(isOpen ? 'backups:hide' : 'backups:showWhich')}
            </Button>
          )}
        </th>
        <td data-label={t('backups:comes')}>
          <Comes rep={rep} />
          <Lacking of={rep.inBackup} says="backups:lacksThere" />
        </td>
        <td data-label={t('backups:goes')}>
          <Goes rep={rep} />
          <Lacking of={rep.here} says="backups:lacksHere" />
        </td>
      </tr>
      {isOpen && differs && (
        <tr id={list}>
          <td colSpan={3}>
            <Lines name={name} differs={differs} />
          </td>
        </tr>
      )}
    </>
  )
}

function Comes({ rep }: { rep: RepToRestore }) {
  const { t } = useTranslator()
  const { inBackup, here, same, differs } = rep
  if (same) return t('backups:same')
  if (!isInBackup(rep)) return t('backups:takeAway')
  if (inBackup === null) return t(rep.isUndone ? 'backups:unreadableBefore' : 'backups:unreadable')
  if (here === null || !differs) return <Held of={inBackup} />
  const { comes, changes } = countsOf(differs)
  if (comes + changes === 0) return t('backups:noneComes')
  return (
    <>
      {comes > 0 && <p>{kindsInWords({ t }, differs.comes)}</p>}
      {changes > 0 && <p>{t('backups:asThen', { kinds: kindsInWords({ t }, differs.changes) })}</p>}
    </>
  )
}

function Goes({ rep }: { rep: RepToRestore }) {
  const { t } = useTranslator()
  const { inBackup, here, same, differs, damaged } = rep
  if (same) return null
  if (rep.isUndone) return t('backups:restoredHere')
  if (rep.unreadHere) return t(inBackup === null ? 'backups:staysHere' : 'backups:unreadHere')
  if (here === null) return t('backups:notThere')
  if (isInBackup(rep) && inBackup === null) return t('backups:staysHere')
  if (!differs) return null
  const { goes, changes } = countsOf(differs)
  return (
    <>
      {damaged && <p>{t('backups:damagedHere')}</p>}
      <Signed name={rep.name} differs={differs} />
      {goes > 0 && <p>{t('backups:writtenSince', { kinds: kindsInWords({ t }, differs.goes) })}</p>}
      {changes > 0 && <p>{t('backups:laterWords', { count: changes })}</p>}
      {goes + changes === 0 && !damaged && <p>{t('backups:noneGoes')}</p>}
    </>
  )
}

/** Every signed record that would go, by name. */
export function Signed({ name, differs: { signed, copies } }: { name: string; differs: Differs }) {
  const { t } = useTranslator()
  const nameOf = useLineWords()
  const signedWords = useSignedWords()
  if (signed.length + copies.length === 0) return null
  return (
    <ul className={styles.signed}>
      {signed.map((line) => (
        <li key={line.path}>{signedWords(line, name)}</li>
      ))}
      {copies.map((line) => (
        <li key={line.path}>{t('backups:copiesGo', { what: nameOf(line) })}</li>
      ))}
    </ul>
  )
}

interface LackingProps {
  of: Holds | null
  says: 'backups:lacksThere' | 'backups:lacksHere'
}

/** What of a workbook's past and files is damaged or missing; nothing when all of it is there. */
function Lacking({ of, says }: LackingProps) {
  const { t } = useTranslator()
  if (!of) return null
  const { changes, files, broken } = of.lacks
  const ofPast = changes > 0 ? t('backups:lacksChanges', { count: changes }) : broken && t('backups:lacksBroken')
  const ofFiles = files > 0 && t('backups:lacksFiles', { count: files })
  if (!ofPast && !ofFiles) return null
  const what = ofPast && ofFiles ? t('backups:lacksBoth', { changes: ofPast, files: ofFiles }) : ofPast || ofFiles
  return <p className={styles.lacking}>{t(says, { what: what || '' })}</p>
}

/** How many records there are of each kind. */
function Held({ of: { kinds, changes } }: { of: Holds }) {
  const { t } = useTranslator()
  const some = Object.fromEntries(heldKinds.map((kind) => [kind, kinds[kind] ?? 0]))
  return kindsInWords({ t }, some) || t('backups:changes', { count: changes })
}

function Lines({ name, differs }: { name: string; differs: Differs }) {
  const { t } = useTranslator()
  const wordsOf = useLineWords()
  const { goes, changes, comes } = countsOf(differs)
  const more = goes + changes + comes - differs.lines.length
  return (
    <div className={styles.lines}>
      {(['goes', 'changes', 'comes'] as const).map((kind) => {
        const lines = differs.lines.filter((line) => line.kind === kind)
        if (lines.length === 0) return null
        return (
          <section key={kind} aria-label={t(`backups:list.${kind}`, { name })}>
            <h4>{t(`backups:list.${kind}`, { name })}</h4>
            <ul>
              {lines.map((line) => (
                <li key={line.path}>
                  <bdi>{wordsOf(line)}</bdi>
                  {line.isOwn && <span className={styles.quiet}> {t('backups:own')}</span>}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {more > 0 && <p className={styles.quiet}>{t('backups:more', { count: more })}</p>}
    </div>
  )
}
