import * as fc from 'fast-check'
import { addDays, type IsoDate } from '#platform/calendar/index.ts'
import type { HomeFacts } from '../facts.ts'
import { kindsAboutHome } from '../recorded-event.ts'

export const anyDay = fc.integer({ min: 0, max: 2600 }).map((offset) => addDays('2021-01-01', offset))
const after = (day: IsoDate, most: number) =>
  fc.integer({ min: 0, max: most }).map((offset) => addDays(day, offset))
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
export const homeId = id(1)
export const projectId = id(2)

/** What may come true of one home: signed, planned, delivered, moved in, sold on; each thing may also not have happened yet. */
export const anyHomeFacts: fc.Arbitrary<HomeFacts> = anyDay.chain((signedOn) =>
  fc
    .record({
      hasContract: fc.boolean(),
      plannedDeliveryOn: maybe(after(signedOn, 900)),
      isCancelled: fc.boolean(),
      cancelledOn: after(signedOn, 400),
      deliveredOn: maybe(after(signedOn, 1200)),
      movedInAfter: maybe(fc.integer({ min: 0, max: 500 })),
      replannedOn: maybe(after(signedOn, 1200)),
      owners: fc.integer({ min: 0, max: 3 }),
      heldFor: fc.integer({ min: 1, max: 900 }),
      told: fc.array(
        fc.record({ kind: fc.constantFrom(...kindsAboutHome), happenedOn: after(signedOn, 1500) }),
        { maxLength: 4 },
      ),
    })
    .map(
      ({
        hasContract,
        plannedDeliveryOn,
        isCancelled,
        cancelledOn,
        deliveredOn,
        movedInAfter,
        replannedOn,
        owners,
        heldFor,
        told,
      }) => {
        const endedOn =
          hasContract && isCancelled && deliveredOn !== null && deliveredOn <= cancelledOn
            ? cancelledOn
            : null
        const lost = hasContract && isCancelled && endedOn === null
        const movedInOn =
          deliveredOn !== null && movedInAfter !== null ? addDays(deliveredOn, movedInAfter) : null
        return {
          homeId,
          projectId,
          contracts: hasContract
            ? [
                {
                  id: id(10),
                  signedOn,
                  plannedDeliveryOn,
                  cancelledOn: isCancelled ? cancelledOn : null,
                  personId: id(11),
                },
              ]
            : [],
          deliveries: lost
            ? []
            : [
                {
                  id: id(20),
                  contractId: hasContract ? id(10) : null,
                  plannedOn: replannedOn,
                  deliveredOn,
                  movedInOn,
                  endedOn,
                },
              ],
          households: Array.from({ length: owners }, (_, index) => ({
            id: id(30 + index),
            personId: id(40 + index),
            fromOn: addDays(signedOn, index * heldFor),
            untilOn: index === owners - 1 ? null : addDays(signedOn, (index + 1) * heldFor),
          })),
          events: told.map((event, index) => ({
            ...event,
            id: id(50 + index),
            homeId,
            happenedAt: null,
          })),
        }
      },
    ),
)

/** The same home as it was known earlier: some things had not been told yet, or were told wrongly. */
export const earlierFacts = (facts: HomeFacts): fc.Arbitrary<HomeFacts> =>
  fc
    .record({
      contracts: fc.boolean(),
      deliveries: fc.boolean(),
      owners: fc.nat(3),
      told: fc.nat(4),
      shift: fc.integer({ min: -40, max: 40 }),
    })
    .map(({ contracts, deliveries, owners, told, shift }) => ({
      ...facts,
      contracts: contracts ? facts.contracts.map((one) => ({ ...one, cancelledOn: null })) : [],
      deliveries: deliveries
        ? facts.deliveries.map((one) => ({
            ...one,
            endedOn: null,
            deliveredOn: one.deliveredOn && addDays(one.deliveredOn, shift),
            movedInOn: null,
          }))
        : [],
      households: facts.households
        .slice(0, owners)
        .map((one, index) => (index === owners - 1 ? { ...one, untilOn: null } : one)),
      events: facts.events.slice(0, told),
    }))
