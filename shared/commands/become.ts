import type { Workbook } from '../model/workbook'
import { isObject } from './patch'

const isMap = (value: unknown): value is object => isObject(value) && !Array.isArray(value)

/** Makes a draft equal to another state of the workbook, record by record. */
export function becomes(draft: Workbook, next: Workbook): void {
  for (const name of new Set([...Object.keys(draft), ...Object.keys(next)])) {
    const [before, after]: unknown[] = [Reflect.get(draft, name), Reflect.get(next, name)]
    if (after === undefined) Reflect.deleteProperty(draft, name)
    else if (isMap(after) && before === undefined) {
      // Entry by entry, so that each can be undone without the others.
      Reflect.set(draft, name, {})
      put(Reflect.get(draft, name), after)
    } else if (isObject(before) && isMap(after)) put(before, after)
    else if (before !== after) Reflect.set(draft, name, after)
  }
}

function put(to: object, from: object): void {
  for (const key of Object.keys(to)) if (!Object.hasOwn(from, key)) Reflect.deleteProperty(to, key)
  for (const [key, value] of Object.entries(from))
    if (JSON.stringify(Reflect.get(to, key)) !== JSON.stringify(value)) Reflect.set(to, key, value)
}
