import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributeOf, decodeCellText, decodeXml, xmlScanner } from './xml-scanner.ts'

function eventsOf(pieces: string[]): string[] {
  const events: string[] = []
  let text = ''
  const flush = () => {
    if (text !== '') events.push(`text ${decodeXml(text)}`)
    text = ''
  }
  const scanner = xmlScanner({
    wantsText: true,
    open(name, tag) {
      flush()
      events.push(`open ${name} ${attributeOf(tag, 'r') ?? ''}`)
    },
    close(name) {
      flush()
      events.push(`close ${name}`)
    },
    text(piece) {
      text += piece
    },
  })
  for (const piece of pieces) scanner.feed(piece)
  scanner.end()
  return events
}

const sheet =
  '<?xml version="1.0"?>\n<x:sheet><!-- <row> --><x:row r="1"><c r="A1" t="s"><v>1 &amp; 2</v></c><c r=\'B1\'/>' +
  '<t><![CDATA[a<b>&c]]></t></x:row></x:sheet>'

describe('scanning', () => {
  test('names come without prefix, entities and CDATA as text, comments not at all', () => {
    expect(eventsOf([sheet])).toEqual([
      'text \n',
      'open sheet ',
      'open row 1',
      'open c A1',
      'open v ',
      'text 1 & 2',
      'close v',
      'close c',
      'open c B1',
      'close c',
      'open t ',
      'text a<b>&c',
      'close t',
      'close row',
      'close sheet',
    ])
  })
  test('wherever the pieces are cut, the events are the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(sheet.length), { maxLength: 20 }), (cuts) => {
        const places = [0, ...cuts.toSorted((one, two) => one - two), sheet.length]
        const pieces = places.slice(1).map((end, index) => sheet.slice(places[index], end))
        expect(eventsOf(pieces)).toEqual(eventsOf([sheet]))
      }),
    )
  })
  test('a document that breaks off, or has a document type, is refused', () => {
    expect(() => eventsOf(['<sheet><row>'])).toThrow('spreadsheets.damaged')
    expect(() => eventsOf(['<sheet><ro'])).toThrow('spreadsheets.damaged')
    expect(() => eventsOf(['<!DOCTYPE x [<!ENTITY a "b">]><x/>'])).toThrow('spreadsheets.damaged')
  })
  test('a tag without end does not fill the memory', () => {
    expect(() => eventsOf(['<a ', 'x'.repeat(40_000), 'x'.repeat(40_000)])).toThrow('spreadsheets.damaged')
  })
})

test('an attribute is found by its whole name', () => {
  expect(attributeOf('c xr="1" r="A1"', 'r')).toBe('A1')
  expect(attributeOf('sheet name="A &amp; B" r:id="rId1"', 'name')).toBe('A & B')
  expect(attributeOf('c s="1"', 'r')).toBeUndefined()
})

test('escapes of control characters and unknown entities', () => {
  expect(decodeCellText('一_x000D_二&#x4E09;&#22235;&copy;')).toBe('一\r二三四&copy;')
})
