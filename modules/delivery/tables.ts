/** A delivery as the store reads it; dates are YYYY-MM-DD. */
export interface DeliveryRow {
  id: string
  projectId: string
  homeId: string
  contractId: string | null
  promisedOn: string | null
  plannedOn: string | null
  expectedOn: string | null
  deliveredOn: string | null
  isDeemed: boolean
  movedInOn: string | null
  endedOn: string | null
  version: number
  changedBy: string | null
}

/** What may be said of a delivery: a field that is missing keeps what is known. */
export interface DeliveryDates {
  plannedOn?: string
  deliveredOn?: string
  isDeemed?: boolean
  movedInOn?: string
}
