import { expect, it } from 'vitest'
import { firstActions } from '../../standard/index.ts'
import { statutesIn } from './statutes.ts'

it('cites the law in the language of the reader, and leaves out our own documents', () => {
  const source = 'domain 2.2; Sales Measures art. 23 (LAW-R); Civil Code arts. 278, 281, 282'
  expect(statutesIn(source, 'zh')).toEqual([
    '《商品房销售管理办法》第 23 条',
    '《民法典》第 278、281、282 条',
  ])
  expect(statutesIn(source, 'en')).toEqual(['Sales Measures art. 23', 'Civil Code arts. 278, 281, 282'])
})

it('knows the Chinese name of every law that the standard cites', () => {
  const cited = firstActions.flatMap(({ source }) => statutesIn(source, 'zh'))
  expect(cited.filter((law) => /[a-z]/i.test(law))).toEqual([])
})
