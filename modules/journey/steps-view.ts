import { addMonths, type IsoDate } from '#platform/calendar/index.ts'
import { type Stay, stayState, type StayState } from './journey.ts'
import { journeySteps, stepNames, type JourneyStep } from './step.ts'

export interface StepLine {
  step: JourneyStep
  number: string
  name: { zh: string; en: string }
  state: StayState
  enteredOn: IsoDate | null
  leftOn: IsoDate | null
}

/** Days that are known or promised for steps that have not begun. */
export interface Ahead {
  deliveryOn: IsoDate | null
  firstPhaseDeliveredOn: IsoDate | null
  fourYearMonths: number
}

/** Before a contract nothing is promised yet. */
export const beforeContract: Ahead = { deliveryOn: null, firstPhaseDeliveredOn: null, fourYearMonths: 48 }

/**
 * The eight steps of a home as a path: past ones, the present set, and those ahead with a day where one is known.
 * Of several stays in one step (a home sold twice by us) the last counts.
 */
export function stepLines(
  stays: readonly Stay[],
  { deliveryOn, firstPhaseDeliveredOn, fourYearMonths }: Ahead,
  today: IsoDate,
): StepLine[] {
  const fourYearOn = firstPhaseDeliveredOn && addMonths(firstPhaseDeliveredOn, fourYearMonths)
  return journeySteps.map((step) => {
    const stay = stays
      .filter((one) => one.step === step)
      .toSorted((one, other) => (one.enteredOn < other.enteredOn ? -1 : 1))
      .at(-1)
    const { zh, en, number } = stepNames[step]
    const line = { step, number, name: { zh, en } }
    if (stay)
      return { ...line, state: stayState(stay, today), enteredOn: stay.enteredOn, leftOn: stay.leftOn }
    if (step === 'FOUR_YEAR' && fourYearOn)
      return {
        ...line,
        state: stayState({ enteredOn: fourYearOn, leftOn: null }, today),
        enteredOn: fourYearOn,
        leftOn: null,
      }
    // Who bought second-hand has no contract with us, and whoever came earlier no visit on file: these lie behind.
    const isBefore = placeOf(step) < placeOf('WELCOME_HOME') && stays.some(isBehindOf(step))
    const afterDelivery = ['WELCOME_HOME', 'ASKING_AFTER', 'RESPONSIBILITY', 'ON_THE_ROAD'].includes(step)
    return {
      ...line,
      state: isBefore ? 'past' : 'future',
      enteredOn: afterDelivery ? deliveryOn : null,
      leftOn: null,
    }
  })
}

const isBehindOf = (step: JourneyStep) => (stay: Stay) =>
  placeOf(stay.step) > placeOf(step) && stay.step !== 'FOUR_YEAR'

const placeOf = (step: JourneyStep) => journeySteps.indexOf(step)
