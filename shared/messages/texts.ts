/**
 * The texts of a domain in another language; it has no key that English lacks. A missing key comes in English until it
 * is translated, so that a new English text can be added alone; a test names the missing keys.
 */
export type Texts<English> = { readonly [Key in keyof English]?: string }
