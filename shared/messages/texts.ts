/**
 * The texts of a domain in another language; it has no key that English lacks. A missing key comes in English until it
 * is translated, so that a new English text can be added alone; a test names the missing keys.
 */
export type Texts<English> = { readonly [Key in keyof English | Counted<keyof English>]?: string }

/** A language may tell more numbers apart than one and many: the forms that its texts have beside `_one` and `_other`. */
type Counted<Key> = Key extends `${infer Base}_other` ? `${Base}_${'zero' | 'two' | 'few' | 'many'}` : never
