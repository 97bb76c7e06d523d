/** What a template may leave open (S2-06), as writers of both languages name it; all of it is filled from the case. */
export const variableNames = [
  '客户称呼',
  '房号',
  '项目名称',
  '个案编号',
  '经办人',
  '承诺时间',
  'customer',
  'home',
  'project',
  'case number',
  'handler',
  'promised by',
] as const

const places = /\{([^{}]*)\}/g

/** Names in braces that nobody fills, each once. */
export function unknownVariables(text: string): string[] {
  const names = [...text.matchAll(places)].map(([, name]) => name!)
  return [...new Set(names.filter((name) => !(variableNames as readonly string[]).includes(name)))]
}
