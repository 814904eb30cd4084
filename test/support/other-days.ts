/**
 * Sets the clock of where it runs so many days from the real one: what asks for the time, and nothing else, gets another
 * answer. It is carried over as text, so that it may use nothing but what it is given.
 */
export function setDays(days: number): void {
  const Real: DateConstructor = Reflect.get(globalThis, 'realDate') ?? Date
  Reflect.set(globalThis, 'realDate', Real)
  const now = () => Real.now() + days * 86_400_000
  globalThis.Date = new Proxy(Real, {
    construct: (target, parts, as) =>
      Reflect.construct(target, parts.length === 0 ? [now()] : parts, as === globalThis.Date ? target : as),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name))
  })
}
