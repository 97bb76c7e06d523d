import { Modal, Switch } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { Icon } from '../plain/icon.tsx'
import { Button } from '../plain/button.tsx'
import { useKept } from '../kept.ts'
import { defineTexts, useTexts } from '../texts.ts'
import { isForPage, singleKeys } from './is-for-page.ts'
import styles from './keys.module.css'

const texts = defineTexts({
  zh: { title: '快捷键', show: '快捷键', help: '显示快捷键', single: '启用单个字母的快捷键' },
  en: { title: 'Keys', show: 'Keys', help: 'Show the keys', single: 'Use keys of a single letter' },
})

/** A key of a page and what it does; without `run` somebody else listens and it is only told of. */
export interface PageKey {
  key: string
  label: string
  run?: () => void
}

/** Listens for the keys of a page, and tells of them behind a button and behind `?`. */
export function PageKeys({ keys }: { keys: readonly PageKey[] }) {
  const t = useTexts(texts)
  const [isOpen, setIsOpen] = useState(false)
  const isOn = useKept(singleKeys) !== false
  const listen = useEffectEvent((event: KeyboardEvent) => {
    if (!isForPage(event)) return
    const run = event.key === '?' ? () => setIsOpen(true) : keys.find(({ key }) => key === event.key)?.run
    if (!run) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => listen(event)
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
  return (
    <>
      <Button look="text" icon={<Icon name="key" size={14} />} onClick={() => setIsOpen(true)}>
        {t.show}
      </Button>
      <Modal
        open={isOpen}
        title={t.title}
        footer={null}
        width={420}
        destroyOnHidden
        onCancel={() => setIsOpen(false)}
      >
        <dl className={styles.keys}>
          {[...keys, { key: '?', label: t.help }].map(({ key, label }) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <label className={styles.switch}>
          <Switch size="small" checked={isOn} onChange={(on) => singleKeys.set(on)} /> {t.single}
        </label>
      </Modal>
    </>
  )
}
