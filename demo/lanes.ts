export interface Lane<Item> {
  take: (item: Item) => Promise<void>
  /** What comes later may overtake. */
  inAnyOrder: boolean
}

/**
 * Sends everything through the lanes one after another, each once it is ready. Within a lane order is kept unless it says
 * otherwise; the lanes work side by side, because one alone would wait now for the database and now for itself.
 */
export async function throughLanes<Item>(
  items: readonly Item[],
  lanes: readonly Lane<Item>[],
  ready: (item: Item) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  let arrived: Promise<unknown>[] = items.map(ready)
  for (const { take, inAnyOrder } of lanes) {
    let before: Promise<unknown> = Promise.resolve()
    arrived = items.map((item, index) => {
      const free = inAnyOrder ? arrived[index]! : Promise.all([before, arrived[index]])
      before = free.then(() => take(item))
      return before
    })
  }
  await Promise.all(arrived)
}
