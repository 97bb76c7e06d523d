import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { hearOfDesk } from './hear-of-desk.ts'
import { casesApi } from './http.ts'
import { casesImport } from './imports/cases.ts'
import { climbLadder } from './jobs/climb-ladder.ts'
import { dropMarks } from './jobs/drop-marks.ts'
import { findGroups } from './jobs/find-groups.ts'
import { tellGroup } from './jobs/tell-group.ts'
import { endUnconfirmed } from './jobs/end-unconfirmed.ts'
import { learnWords } from './jobs/learn-words.ts'
import { mergedTopics } from './jobs/move-merged-cases.ts'
import { remindGroups } from './jobs/remind-groups.ts'
import { reckonAgain } from './jobs/reckon-again.ts'
import { watchPromises } from './jobs/watch-promises.ts'
import { watchRulings } from './jobs/watch-rulings.ts'
import { openWhenProblemTold } from './subscribers/open-when-problem-told.ts'
import { reckonWhenCalendarChanged } from './subscribers/reckon-when-calendar-changed.ts'
import { tellPeople } from './subscribers/tell.ts'

export const casesModule = defineModule({
  name: 'cases',
  api: [casesApi],
  attended: hearOfDesk,
  permissions,
  imports: [casesImport],
  subscribers: [...tellPeople, openWhenProblemTold, reckonWhenCalendarChanged],
