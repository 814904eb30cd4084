import type { story as english } from '../en/story'
import type { Texts } from '../texts'

export const story = {
  title: 'Die Geschichte dieses Plans',
  drafted: 'Entworfen',
  draftedToRefine: 'Entworfen, um Plan {{number}} zu verfeinern',
  refined: 'Verfeinerung begonnen: Plan {{number}}',
  superseded: 'Abgelöst durch Plan {{number}}',
  'closed-sticks': 'Geschlossen: Das Verhalten sitzt',
  'closed-stopped': 'Geschlossen, bevor das Verhalten saß',
  reopened: 'Wieder in Kraft: Das Verhalten hat nachgelassen',
  because: 'Weil: {{why}}',
  said: '„{{why}}“',
  'asked-rep': 'Auf Wunsch von {{name}}',
  'asked-manager': 'Auf Wunsch von {{name}}',
  'asked-together': 'Auf Wunsch von beiden',
  by: 'von {{name}}',
  toPage: 'Die Geschichte auf einer Seite',
  toPlan: 'Zurück zum Plan',
  paper: 'Die Geschichte des Plans',
  heading: 'Geschichte eines Plans',
  status: 'Stand {{date}}',
  kicker: '{{heading}} · {{rep}} mit Coach {{manager}}',
  kickerRole: '{{heading}} · {{rep}} mit {{manager}} ({{role}})',
  kickerAlone: '{{heading}} · {{rep}}',
  when: 'Wann',
  what: 'Was',
  who: 'Wer',
  whyColumn: 'Warum',
  footer: 'Plan {{id}}',
  note: 'Diese Seite erzählt, was mit dem Plan geschehen ist. Was vereinbart ist, steht im Plan und in seinen Nachträgen, jeder mit eigenem Siegel.'
} as const satisfies Texts<typeof english>
