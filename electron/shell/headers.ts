/**
 * The style that react-aria adds to the page for elements that can be pressed (`usePress`), by its digest. It keeps
 * touch from scrolling sideways while a button is held; no other inline style is allowed.
 */
export const pressableStyle = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='

const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': `'self' '${pressableStyle}'`,
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'"
}

/** The content security policy of every answer. */
export const contentSecurityPolicy = Object.entries(policy)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ')

/** The headers of every answer: what the page may load, and no type guessing, framing, caching or referrers. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-cache'
}
