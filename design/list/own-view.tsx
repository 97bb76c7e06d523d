import { Button, Dropdown, Modal } from 'antd'
import { useState } from 'react'
import { Icon } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import type { View } from './model.ts'
import { listTexts } from './texts.ts'
import styles from './views.module.css'
import { ViewName } from './view-name.tsx'

interface OwnViewProps {
  view: View
  /** With another name, or as the one with which the list opens; null when it is deleted. */
  change: (view: View | null) => void
}

/** What can be done with a view of one's own: renamed, shown first, deleted. */
export function OwnView({ view, change }: OwnViewProps) {
  const texts = useTexts(listTexts)
  const [renaming, setRenaming] = useState(false)
  const { opens, ...plain } = view
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'rename', label: texts.renameView, onClick: () => setRenaming(true) },
            {
              key: 'opens',
              label: opens ? texts.opensNoMore : texts.opensList,
              onClick: () => change(opens ? plain : { ...view, opens: true }),
            },
            { key: 'delete', danger: true, label: texts.deleteView, onClick: () => change(null) },
          ],
        }}
      >
        <Button
          type="text"
          size="small"
          className={styles.own}
          aria-label={texts.ownView(view.title)}
          icon={<Icon name="more" size={14} />}
        />
      </Dropdown>
      <Modal
        open={renaming}
        title={texts.renameView}
        footer={null}
        width={360}
        onCancel={() => setRenaming(false)}
        destroyOnHidden
      >
        <ViewName
          label={texts.renameView}
          initial={view.title}
          keep={(title) => {
            setRenaming(false)
            change({ ...view, title })
          }}
        />
      </Modal>
    </>
  )
}
