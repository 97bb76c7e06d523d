/**
 * Sends everything through the lanes one after another. Within a lane order is kept; the lanes work side by side, because
 * one alone would wait now for the database and now for itself.
 */
export async function throughLanes<Item>(
  items: readonly Item[],
  lanes: readonly ((item: Item) => Promise<void>)[],
): Promise<void> {
  let arrived: Promise<unknown>[] = items.map(() => Promise.resolve())
  for (const lane of lanes) {
    let before: Promise<unknown> = Promise.resolve()
    arrived = items.map((item, index) => {
      before = Promise.all([before, arrived[index]]).then(() => lane(item))
      return before
    })
  }
  await Promise.all(arrived)
}
