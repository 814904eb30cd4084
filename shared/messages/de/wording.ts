import type { wording as english } from '../en/wording'
import type { Texts } from '../texts'

export const wording: Texts<typeof english> = {
  absolute: '„{{word}}“ lässt keine Ausnahme zu. Was haben Sie gesehen oder gehört, und wie oft?',
  verdict: '„{{word}}“ klingt nach einem Urteil. Was haben Sie gesehen oder gehört?',
  certain: '„{{word}}“ liegt für andere vielleicht nicht auf der Hand. Woran haben Sie es erkannt?',
  group: '„{{word}}“ spricht von vielen. Was hat diese eine Person gesagt oder getan?',
  mind: '„{{word}}“ vermutet, was in jemandem vorgeht. Was haben Sie gesehen oder gehört?',
  hide: 'Hinweis ausblenden'
}
