import { refusals as common } from '#platform/errors/index.ts'
import { areaProblem } from './home.ts'

/** Areas as they are kept (square metres, numeric), or a refusal at the field that cannot be true. */
export function areaColumns(
  gross: number | null,
  net: number | null,
): { gross_area: string | null; net_area: string | null } {
  const problem = areaProblem(gross, net)
  if (problem) {
    const { field, zh, en } = problem
    throw common.invalidInput({ count: 1 }, { fields: [{ path: `body.${field}`, zh, en }] })
  }
  return { gross_area: gross?.toFixed(2) ?? null, net_area: net?.toFixed(2) ?? null }
}
