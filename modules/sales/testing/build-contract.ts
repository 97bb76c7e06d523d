import { buildPerson } from '#modules/customers/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type ContractToSign, signContract } from '../actions/sign-contract.ts'

let last = 0

export interface ContractToBuild extends Partial<ContractToSign> {
  projectId: string
  homeId: string
}

/** A standing contract of a home, signed on 2025-03-08 by a buyer of its own where none is named. */
export async function buildContract(work: Work, { projectId, buyers, ...given }: ContractToBuild) {
  last += 1
  return signContract(work, {
    number: `HT-${String(last).padStart(5, '0')}`,
    signedOn: '2025-03-08',
    price: 268_000_000,
    plannedDeliveryOn: '2026-05-31',
    buyers: buyers ?? [{ personId: await buildPerson(work, { projectId }) }],
    ...given,
  })
}
