import type { wording as english } from '../en/wording'
import type { Texts } from '../texts'

export const wording: Texts<typeof english> = {
  absolute: '„{{word}}“ lässt keine Ausnahme zu. Was war zu sehen oder zu hören, und wie oft?',
  verdict: '„{{word}}“ klingt nach einem Urteil. Was war zu sehen oder zu hören?',
  certain: '„{{word}}“ liegt für andere vielleicht nicht auf der Hand. Woran war es zu erkennen?',
  group: '„{{word}}“ spricht von vielen. Was hat diese eine Person gesagt oder getan?',
  mind: '„{{word}}“ vermutet, was in jemandem vorgeht. Was war zu sehen oder zu hören?',
  hide: 'Hinweis ausblenden'
}
