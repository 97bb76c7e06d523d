/** Columns of recorded events and of actions that they complete: in Chinese, in English. */
export const eventFieldNames: Record<string, readonly [zh: string, en: string]> = {
  about_id: ['所指记录', 'Record meant'],
  change_reason: ['更正或撤销原因', 'Why it was changed'],
  happened_at: ['发生时间', 'When it happened'],
  happened_on: ['发生日期', 'Day'],
  not_reached_at: ['未联系上', 'Not reached since'],
  source: ['来源', 'Source'],
  source_id: ['来源记录', 'Record it came from'],
  lastId: ['最后一行', 'Last line'],
  lines: ['行数', 'Lines'],
}
