import type { WarrantyClass } from './standard-action.ts'

/** What the steps need besides the actions; part of every version of the standard. */
export interface StandardSettings {
  /** Length of the run-in period (磨合期) in months of living (domain.md 2.5). */
  runInMonths: number
  /** A home into which nobody moved counts as lived in so many months after delivery (domain.md 2.5). */
  unlivedMonths: number
  /** Months from delivery that the guarantee letter promises, by class (domain.md 4.1 and 6.7). */
  warrantyMonths: Partial<Record<WarrantyClass, number>>
  /** Heating seasons promised and the day ('MM-DD') on which a season ends; null where there is no heating. */
  heating: { seasons: number; seasonEndsOn: string } | null
  /** Months from the delivery of the first phase to step +2. */
  fourYearMonths: number
  /** Calls at so many different hours of the day come before "not reached" (domain.md 2.5, action 5.7). */
  callAttempts: number
  /** The one above hears of an overdue action so many days after the responsible were told. */
  escalationDays: number
  /** Hours in which a subscription may be cancelled without a reason (domain.md 2.2, action 2.6). */
  cancellationHours: number
  /** What lower levels may choose; a setting without it may only become stricter. */
  limits: Partial<Record<SettingName, SettingRange | null>>
}

/** What a version says of settings; below the group only what differs. */
export type OwnSettings = Partial<StandardSettings>

/** The settings that are figures, in the order in which people read them. */
export const settingNames = [
  'runInMonths',
  'unlivedMonths',
  'fourYearMonths',
  'callAttempts',
  'escalationDays',
  'cancellationHours',
  'W0',
  'W1',
  'W2',
  'W5',
  'heatingSeasons',
] as const
export type SettingName = (typeof settingNames)[number]

export interface SettingRange {
  least: number
  most: number
}

/** Settings as one writes them: every figure by its name. */
export interface SettingFigures {
  figures: Record<SettingName, number | null>
  seasonEndsOn: string | null
  limits: Record<SettingName, SettingRange | null>
}

/** What versions meant that were published before these settings existed (domain.md 2.2 and 2.5, DEFAULT). */
export const olderSettings: Pick<
  StandardSettings,
  'callAttempts' | 'escalationDays' | 'cancellationHours' | 'limits'
> = { callAttempts: 3, escalationDays: 3, cancellationHours: 72, limits: {} }

const warranties = ['W0', 'W1', 'W2', 'W5'] as const
const plain = [
  'runInMonths',
  'unlivedMonths',
  'fourYearMonths',
  'callAttempts',
  'escalationDays',
  'cancellationHours',
] as const

const byName = <T>(of: (name: SettingName) => T) =>
  Object.fromEntries(settingNames.map((name) => [name, of(name)])) as Record<SettingName, T>

/** The settings figure by figure. */
export function figuresOf(settings: StandardSettings): SettingFigures {
  const { warrantyMonths, heating, limits } = settings
  const figures: Partial<Record<SettingName, number | null>> = {
    ...Object.fromEntries(plain.map((name) => [name, settings[name]])),
    ...warrantyMonths,
    heatingSeasons: heating?.seasons ?? null,
  }
  return {
    figures: byName((name) => figures[name] ?? null),
    seasonEndsOn: heating?.seasonEndsOn ?? null,
    limits: byName((name) => limits[name] ?? null),
  }
}

/** What a version has to say so that these figures apply: all of them, or what differs from the level above. */
export function settingsOf(wanted: SettingFigures, above: StandardSettings | null): OwnSettings {
  const upper = above && figuresOf(above)
  const differs = (name: SettingName) => !upper || wanted.figures[name] !== upper.figures[name]
  const said = (names: readonly SettingName[]) =>
    Object.fromEntries(
      names
        .filter((name) => differs(name) && wanted.figures[name] !== null)
        .map((name) => [name, wanted.figures[name]]),
    )
  const limits = settingNames.filter((name) => {
    const [is, was] = [wanted.limits[name], upper?.limits[name] ?? null]
    return is?.least !== was?.least || is?.most !== was?.most
  })
  const warrantyMonths = said(warranties)
  const isHeatingSaid = differs('heatingSeasons') || wanted.seasonEndsOn !== upper?.seasonEndsOn
  return {
    ...said(plain),
    ...(Object.keys(warrantyMonths).length > 0 && { warrantyMonths }),
    ...(isHeatingSaid && {
      heating:
        wanted.figures.heatingSeasons === null
          ? null
          : { seasons: wanted.figures.heatingSeasons, seasonEndsOn: wanted.seasonEndsOn! },
    }),
    ...(limits.length > 0 && {
      limits: Object.fromEntries(limits.map((name) => [name, wanted.limits[name]])),
    }),
  }
}

/** The settings of a version with those of the one that it extends. */
export function inheritSettings(own: OwnSettings, above: StandardSettings | undefined): StandardSettings {
  return {
    ...olderSettings,
    ...above,
    ...own,
    warrantyMonths: { ...above?.warrantyMonths, ...own.warrantyMonths },
    limits: { ...above?.limits, ...own.limits },
  } as StandardSettings
}
