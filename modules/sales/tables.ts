import type { Generated } from 'kysely'

export type ContractState = 'standing' | 'cancelled'

export interface ContractTable {
  id: string
  project_id: string
  home_id: string
  number: string
  signed_on: string
  /** Yuan, numeric. */
  price: string
  planned_delivery_on: string | null
  state: Generated<ContractState>
  cancelled_on: string | null
  cancel_reason: string | null
  version: Generated<number>
  changed_by: string | null
}

export interface SalesTables {
  'sales.contract': ContractTable
}
