import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Guidance } from '../../../../../renderer/features/forms/fields/Guidance'

it('N-9 guidance in a hostile pack is words in the window and nothing that can be clicked, loaded or run', () => {
  const text = [
    'Read [this](https://evil.example/a) or [that](javascript:alert(1)) <a href="file:///etc/passwd">there</a>.',
    '![](https://evil.example/pixel.png) <script>alert(2)</script> <img src=x onerror=alert(3)>',
    '- <https://evil.example/auto>\n- **bold** and `<b>code</b>`'
  ].join('\n\n')
  const html = renderToStaticMarkup(<Guidance title="<script>alert(4)</script>" text={text} />)
  const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/g)].map(([, tag]) => tag))
  expect([...tags].sort()).toEqual(['div', 'h3', 'li', 'p', 'strong', 'ul'])
  expect(html).not.toMatch(/\s(href|src|on\w+|style)=/)
  expect(html).toContain('Read this or that there.')
  expect(html).toContain('&lt;script&gt;alert(4)&lt;/script&gt;')
})
