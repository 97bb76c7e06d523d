/** Columns of cases that belong together as people name them: in Chinese, in English. */
export const togetherFieldNames: Record<string, readonly [zh: string, en: string]> = {
  repeat_of: ['重复自', 'Says again'],
  split_from: ['拆自', 'Split from'],
  group_id: ['群诉', 'Group complaint'],
  special_since: ['列为特殊', 'Special since'],
  into_id: ['并入的个案', 'Goes on in'],
  merged_by_name: ['合并人', 'Merged by'],
  undone_by_name: ['撤销人', 'Undone by'],
  carried_to: ['由哪项承诺承担', 'Stands in'],
  repeat_days: ['重复投诉天数', 'Days of a repeat'],
  repeat_raises: ['重复投诉提高级数', 'Levels a repeat is raised'],
  group_customers: ['群诉客户数', 'Customers of a group complaint'],
  group_days: ['群诉天数', 'Days of a group complaint'],
}
