/** How a legal vote of the owners went: exclusive area in hundredths of a square metre, and heads. */
export interface VoteCount {
  areaTotal: number
  areaPresent: number
  areaFor: number
  headsTotal: number
  headsPresent: number
  headsFor: number
}

/** Two thirds of the exclusive area and two thirds of the owners take part (Civil Code art. 278). */
export const hasQuorum = ({ areaTotal, areaPresent, headsTotal, headsPresent }: VoteCount): boolean =>
  areaPresent * 3 >= areaTotal * 2 && headsPresent * 3 >= headsTotal * 2

/** More than half of the area and of the owners that take part are in favour: using the fund is an ordinary matter (art. 278). */
export const isCarried = ({ areaPresent, areaFor, headsPresent, headsFor }: VoteCount): boolean =>
  areaFor * 2 > areaPresent && headsFor * 2 > headsPresent

/** The decision of the owners stands. */
export const isDecided = (vote: VoteCount): boolean => hasQuorum(vote) && isCarried(vote)
