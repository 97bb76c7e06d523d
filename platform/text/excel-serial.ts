const dayMs = 86_400_000
// Serial 25569 is 1970-01-01 in the 1900 system.
const epochSerial = 25_569
// 9999-12-31, the last day that a spreadsheet knows.
const lastSerial = 2_958_465

/**
 * The date of a spreadsheet serial number in the 1900 system, as YYYY-MM-DD; a fraction is the time of day and is
 * dropped. Null outside the system, and for serial 60: 29 February 1900, which spreadsheets have and history not.
 */
export function dateOfSerial(serial: number): string | null {
  const day = Math.floor(serial)
  if (!(day >= 1 && day <= lastSerial) || day === 60) return null
  // Before the phantom day, serials lag one day behind.
  const days = (day < 60 ? day + 1 : day) - epochSerial
  return new Date(days * dayMs).toISOString().slice(0, 10)
}

/** The serial number of YYYY-MM-DD in the 1900 system. */
export function serialOfDate(isoDate: string): number {
  const day = Date.parse(`${isoDate}T00:00:00Z`) / dayMs + epochSerial
  return day <= 60 ? day - 1 : day
}
