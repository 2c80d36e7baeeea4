interface Closing {
  readonly close: () => Promise<void>
}

/** Uses what is open, and closes it whatever happens. A problem is not hidden by a closing that fails after it. */
export const closedAfter = async <Opened extends Closing, A>(
  opened: Opened,
  use: (opened: Opened) => Promise<A>,
): Promise<A> => {
  let answer: A
  try {
    answer = await use(opened)
  } catch (problem) {
    await opened.close().catch(() => undefined)
    throw problem
  }
  await opened.close()
  return answer
}
