import { describe, expect, it } from 'vitest'
import { dateMeant } from '../../src/index.js'

describe('a date written in another way is proposed', () => {
  it.each([
    ['c2019', '2019~'],
    ['c. 2019', '2019~'],
    ['ca 2019', '2019~'],
    ['ca. May 2019', '2019-05~'],
    ['approx. 05/2019', '2019-05~'],
    ['about 10 June 2019', '2019-06-10~'],
    ['around summer 2019', '2019-22~'],
    ['Sept. 2019', '2019-09'],
    ['september 2019', '2019-09'],
    ['Dec 3, 2019', '2019-12-03'],
    ['12/2019', '2019-12'],
    ['N/A', '../..'],
  ])('%s: %s', (text, meant) => {
    expect(dateMeant(text)).toBe(meant)
  })
})

describe('a date is not guessed at', () => {
  it.each([
    ['where the number of a month would be that of a season', '22-2019'],
    ['where the number of a month would be that of a season', '22/2019'],
    ['where the number of a month would be that of a season', '2019-22-01'],
    ['where there is no such month', '13/2019'],
    ['where there is no such month', '00/2019'],
    ['where a word only begins like a month', 'Decision 2019'],
    ['where a word only begins like a month', 'Mayor 2011'],
    ['where a word only begins like a month', '3 Marches 2011'],
    ['where a word only begins like a month', 'Jully 3, 2011'],
    ['where a word only begins like “circa”', 'Council 2010'],
    ['where a word only begins like “circa”', 'cancelled'],
    ['where a word only begins like “circa”', 'Case 2010'],
    ['where a word only begins like “circa”', 'circa'],
    ['where nothing is known of what it is near', 'circa unknown'],
    ['where nothing is known of what it is near', 'about the turn of the century'],
    ['where what it is near may be read in two orders', 'circa 03/09/2020'],
    ['where days and months may be either', '03/09/2020'],
  ])('%s: %s', (_, text) => {
    expect(dateMeant(text)).toBeNull()
  })
})
