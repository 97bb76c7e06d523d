import { Id, IsoDate, Line, Nullable, OneOf, Shape, Type, Version } from '#platform/contract/index.ts'
import { departmentKinds } from './department.ts'
import { nodeKinds } from './node.ts'

/** The short code of a node, unique in the group. */
export const Code = Type.String({ pattern: '^[A-Za-z0-9-]{1,20}$' })
/** An IANA time zone. */
export const Timezone = Type.String({ minLength: 3, maxLength: 60 })
/** The key of a role; identity keeps its names and rights. */
export const RoleKey = Type.String({ pattern: '^[a-z][A-Za-z0-9]{1,60}$' })
const Count = Nullable(Type.Integer())

/** Counts are of the whole branch below the node, null above one's own nodes. */
export const NodeView = Shape({
  id: Id,
  parentId: Nullable(Id),
  kind: OneOf(nodeKinds),
  name: Line,
  code: Code,
  timezone: Timezone,
  version: Version,
  inReach: Type.Boolean(),
  departments: Count,
  posts: Count,
  staff: Count,
  projects: Count,
})
/** A department; `staff` is how many people hold a post in it today. */
export const DepartmentView = Shape({
  id: Id,
  nodeId: Id,
  nodeName: Line,
  kind: OneOf(departmentKinds),
  name: Line,
  version: Version,
  staff: Type.Integer(),
})
const HeldPost = Shape({
  appointmentId: Id,
  postId: Id,
  role: RoleKey,
  title: Line,
  nodeId: Id,
  nodeName: Line,
  departmentId: Nullable(Id),
  departmentName: Nullable(Line),
  fromOn: IsoDate,
  untilOn: Nullable(IsoDate),
  current: Type.Boolean(),
})
const staffFields = {
  id: Id,
  staffNumber: Line,
  name: Line,
  maskedPhone: Nullable(Type.String()),
  email: Nullable(Type.String()),
  photoFileId: Nullable(Id),
  state: OneOf(['active', 'left']),
  leftOn: Nullable(IsoDate),
  version: Version,
}
/** In lists with the posts held today, alone with every post ever held. */
export const StaffView = Shape({ ...staffFields, posts: Type.Array(HeldPost) })
/** A post with whoever holds it today or will hold it. */
export const PostView = Shape({
  id: Id,
  nodeId: Id,
  departmentId: Nullable(Id),
  departmentName: Nullable(Line),
  role: RoleKey,
  title: Line,
  titleEn: Nullable(Line),
  version: Version,
  holders: Type.Array(
    Shape({ appointmentId: Id, staffId: Id, name: Line, fromOn: IsoDate, untilOn: Nullable(IsoDate) }),
  ),
})
