import { Id, IsoDate, Line, Nothing, Nullable, route, Shape, Type } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { CaseLine } from '../views.ts'
import { handle } from './common.ts'

const staff = Shape({ staffId: Id })

export const leavingRoutes = {
  getOpenWork: route({
    method: 'GET',
    path: '/case-open-work/:staffId',
    access: handle,
    summary: { zh: '某人手上未办结的个案', en: 'The open cases in the hands of somebody' },
    params: staff,
    reply: Shape({
      staffId: Id,
      name: Type.String(),
      open: Type.Integer(),
      dueToday: Type.Integer(),
      absence: Nullable(Shape({ id: Id, fromOn: IsoDate, untilOn: IsoDate })),
      /** The first of them, what presses first. */
      items: Type.Array(CaseLine),
    }),
  }),
  handOverOpenWork: route({
    method: 'POST',
    path: '/case-open-work/:staffId/hand-over',
    access: handle,
    summary: { zh: '把未办结的个案整体交接', en: 'Hand all open cases over' },
    params: staff,
    /** Without a taker they go to the queue of the department. */
    body: Shape({ toStaffIds: Type.Array(Id, { maxItems: 20 }), reason: Line }),
    reply: Shape({
      items: Type.Array(Shape({ staffId: Nullable(Id), name: Type.String(), cases: Type.Integer() })),
    }),
    refusals: [refusals.cannotHandle, refusals.nothingToHandOver, refusals.notYourWork],
  }),
  enterAbsence: route({
    method: 'POST',
    path: '/case-open-work/:staffId/absences',
    access: handle,
    summary: { zh: '登记不在岗的日期', en: 'Enter an absence' },
    params: staff,
    body: Shape({ fromOn: IsoDate, untilOn: IsoDate }),
    reply: Nothing,
    status: 201,
    refusals: [refusals.notYourWork, refusals.endsBeforeItBegins],
  }),
  endAbsence: route({
    method: 'DELETE',
    path: '/case-absences/:absenceId',
    access: handle,
    summary: { zh: '撤销不在岗登记', en: 'Take an absence back' },
    params: Shape({ absenceId: Id }),
    reply: Nothing,
  }),
}
