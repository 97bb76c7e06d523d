import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { usualZone } from '#platform/calendar/time-zone.ts'
import { texts as messages } from './messages/texts.ts'
import { words } from './words.ts'
import { zoneWords } from '#design/zone-words.ts'

/** Codes of the organization and of messages as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'organization.node.kind': codesOf(words, 'nodeKinds'),
  'organization.department.kind': codesOf(words, 'departmentKinds'),
  department_kind: codesOf(words, 'departmentKinds'),
  'organization.staff.state': codesOf(words, 'staffStates'),
  'platform.message_template.channel': codesOf(messages, 'channels'),
  'platform.message_template.purpose': codesOf(messages, 'purposes'),
  'platform.message.was': codesOf(messages, 'states'),
  template_key: codesOf(messages, 'occasions'),
  'platform.message_template.key': codesOf(messages, 'occasions'),
  language: codesOf(messages, 'languages'),
  timezone: {
    zh: { [usualZone]: zoneWords(usualZone, 'zh') },
    en: { [usualZone]: zoneWords(usualZone, 'en') },
  },
}
