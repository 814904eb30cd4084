/**
 * The texts of a domain in another language: no key that English lacks. A key left out comes in English until somebody
 * translates it, so that a new English text can be written by itself; a test names what is left out.
 */
export type Texts<English> = { readonly [Key in keyof English]?: string }
