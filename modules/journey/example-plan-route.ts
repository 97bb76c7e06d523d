import { Id, IsoDate, Nullable, OneOf, route, Shape, Type } from '#platform/contract/index.ts'
import { InTwoLanguages } from './contract-views.ts'
import { ActionInput, SettingsInput } from './standards-views.ts'
import { journeySteps } from './step.ts'

/** A version tried on one home before it is in force. */
export const examplePlanRoute = {
  examplePlan: route({
    method: 'POST',
    path: '/standards/:standardId/example-plan',
    access: { permission: 'journey.read' },
    summary: { zh: '用一户试排日程', en: 'The plan of an example home' },
    params: Shape({ standardId: Id }),
    /** A real home, or days; nothing is written. */
    body: Shape({
      homeId: Type.Optional(Id),
      signedOn: Type.Optional(IsoDate),
      plannedDeliveryOn: Type.Optional(IsoDate),
      deliveredOn: Type.Optional(IsoDate),
      movedInOn: Type.Optional(IsoDate),
      /** An action as somebody is writing it; it stands in the version for this plan alone. */
      tried: Type.Optional(
        Shape({
          key: Type.String({ maxLength: 40 }),
          title: InTwoLanguages,
          step: ActionInput.step,
          subject: ActionInput.subject,
          anchor: ActionInput.anchor,
          after: ActionInput.after,
          opens: ActionInput.opens,
          grace: ActionInput.grace,
          repeats: ActionInput.repeats,
          nature: ActionInput.nature,
          performer: Type.String({ maxLength: 60 }),
        }),
      ),
      /** The figures as somebody is writing them. */
      triedSettings: Type.Optional(
        Shape({ figures: SettingsInput.figures, seasonEndsOn: SettingsInput.seasonEndsOn }),
      ),
    }),
    reply: Shape({
      home: Nullable(Type.String()),
      today: IsoDate,
      lines: Type.Array(
        Shape({
          key: Type.String(),
          occurrence: Type.Integer(),
          step: OneOf(journeySteps),
          title: InTwoLanguages,
          what: OneOf(['same', 'added', 'removed', 'moved', 'changed']),
          dueFrom: IsoDate,
          dueOn: IsoDate,
          /** The last day in the version in force, where it is another. */
          wasDueOn: Nullable(IsoDate),
          performer: Type.String(),
        }),
      ),
    }),
  }),
}
