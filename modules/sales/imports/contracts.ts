import type { ImportKind, ImportRow, RowResult } from '#platform/importing/kind.ts'
import type { Field } from '#platform/spreadsheets/index.ts'
import { type ContractOutcome, upsertContracts } from '../actions/upsert-contracts.ts'
import { type ContractField, type ContractToImport, priceUnder } from '../contract-row.ts'

const field = (
  key: ContractField,
  zh: string,
  en: string,
  aliases: string[],
  required = false,
): Field<ContractField> => ({
  key,
  label: { zh, en },
  aliases,
  required,
})

/** Contracts with their buyers, as a sales office keeps its list; several buyers may stand in one cell. */
export const contractsImport: ImportKind = {
  key: 'contracts',
  label: { zh: '业主与合同清单', en: 'Buyers and contracts' },
  hint: {
    zh: '每行一份合同。几位买受人可写在一格，电话和证件号码按相同顺序写。',
    en: 'One contract a row. Several buyers may stand in one cell, with phones and identity numbers in the same order.',
  },
  permission: 'sales.edit',
  needsProject: true,
  fields: [
    field(
      'home',
      '房号',
      'Home',
      [
        '房号编码',
        '房屋编码',
        '房源编码',
        '房源',
        '房屋',
        '房间',
        '房间号',
        '室号',
        '室',
        '门牌号',
        '所购房屋',
      ],
      true,
    ),
    field('building', '楼栋', 'Building', ['栋', '栋号', '楼号', '幢号', '幢', '座']),
    field('unit', '单元', 'Unit', ['单元号']),
    field('number', '合同编号', 'Contract number', [
      '合同号',
      '网签合同号',
      '网签编号',
      '合同备案号',
      '编号',
    ]),
    field('signedOn', '签约日期', 'Signed on', [
      '签订日期',
      '合同签订日期',
      '签约时间',
      '合同日期',
      '成交日期',
    ]),
    field('price', '合同总价', 'Price', [
      '总价',
      '成交总价',
      '合同金额',
      '房款总额',
      '成交价',
      '总价(元)',
      '总价（元）',
    ]),
    field('plannedDeliveryOn', '约定交付日期', 'Planned delivery', [
      '交付日期',
      '约定交房日期',
      '交房日期',
      '合同交付日期',
      '约定交楼日期',
    ]),
    field('buyers', '买受人', 'Buyers', [
      '业主',
      '业主姓名',
      '客户姓名',
      '姓名',
      '购房人',
      '买方',
      '产权人',
      '客户',
    ]),
    field('phones', '联系电话', 'Phones', [
      '手机',
      '手机号',
      '手机号码',
      '电话',
      '联系方式',
      '业主电话',
      '客户电话',
    ]),
    field('identityNumbers', '证件号码', 'Identity numbers', ['身份证', '身份证号', '身份证号码', '证件号']),
  ],
  continues: isFurtherBuyer,
  apply: async (work, { projectId, headings, seen }, rows) => {
    const contracts = joined(rows, headings?.price)
    const outcomes = await upsertContracts(
      work,
      projectId!,
      contracts.map(({ contract }) => contract),
      { seen },
    )
    const byRow = new Map(
      contracts.flatMap(({ rowNumbers }, index) => rowNumbers.map((row) => [row, outcomes[index]!] as const)),
    )
    return rows.map(({ rowNumber }) => toResult(rowNumber, byRow.get(rowNumber)!))
  },
}

/** Cells of one buyer each, where the home is one cell merged over several rows. */
const perBuyer: readonly ContractField[] = ['buyers', 'phones', 'identityNumbers']

/** Rows under a merged cell are further buyers of the contract above; they are read as if they stood in its cells. */
function joined(
  rows: readonly ImportRow[],
  priceHeading?: string,
): { contract: ContractToImport; rowNumbers: number[] }[] {
  const contracts: { contract: ContractToImport; rowNumbers: number[] }[] = []
  for (const { rowNumber, cells } of rows) {
    const last = contracts.at(-1)
    if (last && isFurtherBuyer({ cells })) {
      last.rowNumbers.push(rowNumber)
      for (const key of perBuyer)
        if (cells[key]?.text) last.contract[key] = `${String(last.contract[key] ?? '')}\n${cells[key].text}`
    } else {
      const given = Object.entries(cells).map(([key, { raw, text }]) => [
        key,
        typeof raw === 'number' ? raw : text || null,
      ])
      const contract: ContractToImport = { row: rowNumber, ...Object.fromEntries(given) }
      contract.price = priceUnder(priceHeading, contract.price)
      contracts.push({ contract, rowNumbers: [rowNumber] })
    }
  }
  return contracts
}

function isFurtherBuyer({ cells }: Pick<ImportRow, 'cells'>): boolean {
  return cells.home?.filled === 'down' && Boolean(cells.buyers?.text) && cells.buyers!.filled === undefined
}

function toResult(rowNumber: number, outcome: ContractOutcome): RowResult {
  return outcome.result === 'problem'
    ? { rowNumber, outcome: 'faulty', problems: outcome.problems }
    : { rowNumber, outcome: outcome.result, problems: [] }
}
