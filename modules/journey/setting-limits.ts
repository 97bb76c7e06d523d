import type { FieldProblem } from '#platform/errors/index.ts'
import {
  figuresOf,
  type SettingFigures,
  type SettingName,
  settingNames,
  type SettingRange,
  type StandardSettings,
} from './standard-settings.ts'

/**
 * What a setting can be at all. The floors of warranties are those of the statutes (domain.md 4.1: two years for lines,
 * pipes and decoration, five for waterproofing, two heating seasons).
 */
const possible: Record<SettingName, SettingRange> = {
  runInMonths: { least: 1, most: 60 },
  unlivedMonths: { least: 0, most: 24 },
  fourYearMonths: { least: 12, most: 120 },
  callAttempts: { least: 1, most: 10 },
  escalationDays: { least: 1, most: 30 },
  cancellationHours: { least: 0, most: 720 },
  W0: { least: 1, most: 240 },
  W1: { least: 1, most: 240 },
  W2: { least: 24, most: 240 },
  W5: { least: 60, most: 600 },
  heatingSeasons: { least: 2, most: 20 },
}

/** Settings of which a smaller figure asks more of the company; of all others it is the larger one. */
const stricterWhenLess: readonly SettingName[] = ['unlivedMonths', 'fourYearMonths', 'escalationDays']

/** What a level may choose below others: each of them allows what it says, else only what is stricter. */
export function allowedRange(name: SettingName, above: readonly StandardSettings[]): SettingRange {
  return above.reduce((allowed, settings) => {
    const { least, most } = rangeBelow(name, figuresOf(settings))
    return { least: Math.max(allowed.least, least), most: Math.min(allowed.most, most) }
  }, possible[name])
}

function rangeBelow(name: SettingName, { figures, limits }: SettingFigures): SettingRange {
  const [said, value] = [limits[name], figures[name]]
  if (said) return said
  if (value === null) return possible[name]
  return stricterWhenLess.includes(name)
    ? { ...possible[name], most: value }
    : { ...possible[name], least: value }
}

/** What is wrong with the settings of a level, beside the fields of their form. */
export function settingProblems(wanted: SettingFigures, above: readonly StandardSettings[]): FieldProblem[] {
  const { figures, limits, seasonEndsOn } = wanted
  const upper = above[0] && figuresOf(above[0])
  const season: FieldProblem[] =
    (figures.heatingSeasons === null) === (seasonEndsOn === null)
      ? []
      : [
          {
            path: 'body.seasonEndsOn',
            zh: '供暖季数和每季结束的日子要么都填，要么都不填。',
            en: 'Give both the number of heating seasons and the day on which a season ends, or neither.',
          },
        ]
  return [...settingNames.flatMap((name) => problemsOf(name)), ...season]

  function problemsOf(name: SettingName): FieldProblem[] {
    const path = `body.figures.${name}`
    const [value, limit] = [figures[name], limits[name]]
    if (value === null)
      return upper?.figures[name] != null || isNeeded(name)
        ? [{ path, zh: '这一项不能空着。', en: 'This one cannot be left out.' }]
        : []
    const { least, most } = allowedRange(name, above)
    const isOutside = value !== upper?.figures[name] && (value < least || value > most)
    const isLimitOdd = limit !== null && (limit.least > value || limit.most < value)
    return [
      ...(isOutside ? [{ path, ...between(least, most, above.length > 0) }] : []),
      ...(isLimitOdd
        ? [
            {
              path: `body.limits.${name}.least`,
              zh: '给下级的范围要包含本级的数。',
              en: 'What lower levels may choose has to include the figure of this level.',
            },
          ]
        : []),
    ]
  }
}

/** Promises may be missing at the group; everything else is counted with. */
const isNeeded = (name: SettingName) => !['W0', 'W1', 'W2', 'W5', 'heatingSeasons'].includes(name)

const between = (least: number, most: number, isBelow: boolean) =>
  least > most
    ? { zh: '上级规定这一项不能改。', en: 'The standards above leave no room to change this.' }
    : isBelow
      ? {
          zh: `上级允许 ${least} 到 ${most}。`,
          en: `The standards above allow ${least} to ${most}.`,
        }
      : { zh: `只能是 ${least} 到 ${most}。`, en: `It can be ${least} to ${most}.` }
