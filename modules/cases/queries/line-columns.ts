/** What a line of the inbox shows; fewer columns than the table has, because fifty lines are read at a time. */
const columns = [
  'id', 'project_id', 'number', 'kind', 'channel', 'category_id', 'urgency', 'safety', 'title', 'state', 'level', 'home_id', 'home_label',
  'reporter_person_id', 'reporter_name', 'owner_staff_id', 'owner_name', 'department_id', 'opened_at', 'first_replied_at', 'waiting_since',
  'answer_due_at', 'close_due_at', 'paused_since', 'closed_at', 'closure', 'reopened_count', 'last_activity_at', 'version',
] as const

export const lineColumns = columns.map((name) => `c.${name}`).join(', ')
