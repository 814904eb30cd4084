/**
 * Sets the clock of the process it runs in ahead by this many days: only code that asks for the time is affected. The
 * function is transferred as text, so it may use nothing but its arguments.
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
