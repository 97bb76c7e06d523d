export {
  chinaDay,
  chinaWorkday,
  chinaWorkingCalendar,
  isCovered,
  lastCoveredYear,
  type ChinaCalendarOptions,
  type ChinaDay,
} from './china-days.ts'
export { atClock, clockOf } from './clock-time.ts'
export { atDifferentHours, hoursOfDay } from './hours-of-day.ts'
export { addDays, addMonths, daysBetween, isIsoDate, type IsoDate } from './iso-date.ts'
export { endOfLocalDay, localDateOf, startOfLocalDay, usualZone } from './time-zone.ts'
export { sayDay, sayTime } from './say-day.ts'
export { addWorkdays, isWorkday, moveToWorkday, nextWorkday } from './workdays.ts'
export {
  aroundTheClock,
  everyDay,
  mondayToFriday,
  withExceptions,
  withHours,
  withOwnDays,
  workingCalendar,
  type Interval,
  type OwnDay,
  type Weekday,
  type WorkingCalendar,
} from './working-calendar.ts'
export { addClockMinutes, addWorkingMinutes, isWorkingTime, workingMinutesBetween } from './working-time.ts'
