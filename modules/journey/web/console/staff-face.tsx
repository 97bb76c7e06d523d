import { Avatar } from 'antd'
import type { HomeJourney } from './api.ts'
import styles from './home-journey.module.css'

/** A member of staff by face, name and title, with what this person is for the home. */
export function StaffFace({
  staff,
  role,
  nobody,
}: {
  staff: HomeJourney['steward']
  role: string
  nobody: string
}) {
  return (
    <div className={styles.face}>
      <Avatar size={36} src={staff?.photoFileId ? `/api/files/${staff.photoFileId}/thumbnail` : undefined}>
        {staff?.name.slice(0, 1)}
      </Avatar>
      <div>
        <div>{staff?.name ?? nobody}</div>
        <div className={styles.quiet}>
          {staff?.title && staff.title !== role ? `${role} · ${staff.title}` : role}
        </div>
      </div>
    </div>
  )
}
