import { dateOf, longDate, timeOf } from '../dates'
import type { Party } from '../model/field-of-work'
import type { Mark, Signature } from '../model/signature'
import { roleOf } from '../rules/roles'
import { isRefused } from '../rules/signing'
import type { Block, SignatureBox, SignatureMark } from './blocks'
import type { PrintSetting } from './form'
import { partyName } from './names'

function drawnMark(mark: Mark, name: string, { t }: PrintSetting): SignatureMark {
  switch (mark.method) {
    case 'drawn':
      return { kind: 'drawn', strokes: mark.strokes, alt: t('print:signature.of', { name }) }
    case 'typed':
      return { kind: 'typed', words: mark.text }
    // The line stays free for the ink, so that the sheet is the same before and after the ink is noted.
    case 'paper':
      return { kind: 'empty' }
    case 'none':
      return { kind: 'said', words: t('print:signature.declined') }
  }
}

/** The stances that a rep can mark on paper. */
const markable = ['agreed', 'received', 'disagreed'] as const

/** What both fill in with a pen beside their names: the day, and the rep also where they stand. */
function penOf(party: Party, { t }: PrintSetting): NonNullable<SignatureBox['pen']> {
  if (party === 'manager') return { lines: [t('print:signature.inkOn')] }
  return {
    ticks: { labels: markable.map((stance) => t(`print:signature.stance.${stance}`)), spoken: t('print:notTicked') },
    lines: [t('print:signature.inkOn'), t('print:signature.inkDiffers'), '']
  }
}

/** `refused`: the rep did not agree, so no ink of the coach lets the record count. */
function signedBox(signature: Signature, setting: PrintSetting, refused: boolean): SignatureBox {
  const { t, language } = setting
  const stance =
    signature.party === 'manager' ? roleOf('manager', setting) : t(`print:signature.stance.${signature.stance}`)
  const { mark, name, party, at } = signature
  const said = { stance, date: longDate(dateOf(at), language), time: timeOf(at) }
  const box = { mark: drawnMark(mark, name, setting), name }
  if (mark.method !== 'paper') return { ...box, caption: t(`print:signature.${mark.method}`, said) }
  const isRep = party === 'rep'
  const counts = t(isRep ? 'print:signature.inkRep' : 'print:signature.ink', said)
  return {
    ...box,
    // Whoever signs later writes the day; the day of the sealing stands at the head of the page.
    ...(refused ? { caption: t('print:signature.inkRefused', said), beforeRefused: counts } : { caption: counts }),
    pen: penOf(party, setting),
    beforeBoxes: t(isRep ? 'print:signature.paperRep' : 'print:signature.paper', said)
  }
}

/** A line to sign on with a pen. */
export const emptyBox = (party: Party, setting: PrintSetting): SignatureBox => ({
  mark: { kind: 'empty' },
  name: setting.people[party],
  caption: setting.t('print:signature.blank', { party: roleOf(party, setting) })
})

/** The rep's and the coach's comments, printed beside the signatures. */
function comments(signatures: readonly (Signature | null)[], { t, people }: PrintSetting): Block[] {
  return signatures.flatMap((signature): Block[] => {
    if (!signature || signature.comment.trim() === '') return []
    const name = partyName(signature.party, people)
    const differs = signature.party === 'rep' && signature.stance === 'disagreed'
    const text = differs ? t('print:comment.disagreed', { name }) : t('print:comment.added', { name })
    return [
      { type: 'heading', level: 2, text, fixed: true },
      { type: 'quote', text: signature.comment.trim() }
    ]
  })
}

/**
 * Comments, both signatures, and what a signature means; the signatures and their meaning stay on one page.
 */
export function signatureBlocks(rep: Signature | null, manager: Signature | null, setting: PrintSetting): Block[] {
  const refused = rep !== null && isRefused(rep)
  const boxes = [
    rep ? signedBox(rep, setting, refused) : emptyBox('rep', setting),
    manager ? signedBox(manager, setting, refused) : emptyBox('manager', setting)
  ]
  return [
    ...comments([rep, manager], setting),
    {
      type: 'together',
      blocks: [
        { type: 'signatures', boxes },
        { type: 'note', text: setting.t('print:signature.meaning') }
      ]
    }
  ]
}
