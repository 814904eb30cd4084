import { expect, test } from 'vitest'
import { percentStyles, withShownShares } from '../../../../../electron/services/bring/percent-cells'

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0&quot; %&quot;"/><numFmt formatCode="0.0%" numFmtId="165"/><numFmt numFmtId="166" formatCode="0\\%"/></numFmts>
<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf fontId="1" numFmtId="9" xfId="0"><alignment/></xf><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="10"/></cellXfs></styleSheet>`

test('D-5 a style shows a percentage if its format has a percent sign outside of quoted text', () => {
  expect([...percentStyles(styles)]).toEqual(['1', '3', '5'])
  expect([...percentStyles('')]).toEqual([])
})

test.each([
  ['<c r="B2" s="1"><v>0.25</v></c>', '<c r="B2" t="str"><v>25%</v></c>'],
  ['<c s="1" r="B2" t="n"><v>0.07</v></c>', '<c r="B2" t="str"><v>7%</v></c>'],
  ['<c r="B2" s="1"><f>A1/4</f><v>1.2E-2</v></c>', '<c r="B2" t="str"><f>A1/4</f><v>1.2%</v></c>'],
  ['<x:c r="B2" s="1"><x:v>1</x:v></x:c>', '<x:c r="B2" t="str"><x:v>100%</x:v></x:c>'],
  ['<c r="B2" s="2"><v>0.25</v></c>', null],
  ['<c r="B2" s="1" t="s"><v>4</v></c>', null],
  ['<c r="B2" s="1"/>', null],
  ['<c r="B2"><v>0.25</v></c>', null],
  ['<c r="B2" s="1"><v>1E-300</v></c>', null]
])('D-5 %s holds what it shows', (sheet, expected) => {
  expect(withShownShares(sheet, new Set(['1']))).toBe(expected ?? sheet)
})
