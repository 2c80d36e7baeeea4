import type { Kind } from '../events/Kind.js'
import { problem, type Problem } from '../problem/Problem.js'

/**
 * Why the versions of one type do not hand on to one another, up to the newest. A first version need not be there: what
 * is not known is kept and said not to be understood.
 */
export const faultsOfVersions = (
  versions: ReadonlyMap<number, Kind>,
  kinds: ReadonlyArray<Kind>,
): ReadonlyArray<Problem> => {
  const inOrder = [...versions.values()].toSorted((a, b) => a.version - b.version)
  return inOrder
    .slice(0, -1)
    .flatMap((kind, at) => faultsOf(kind, inOrder[at + 1], `/${kinds.indexOf(kind)}`))
}

const faultsOf = (kind: Kind, later: Kind | undefined, path: string): ReadonlyArray<Problem> => {
  const { type, version, next } = kind
  const following = version + 1
  if (later?.version !== following)
    return [
      problem(
        'version-gap',
        path,
        `${type} is here at version ${version} and at version ${String(later?.version)}, and not at version ${following}: events of that could not be read.`,
      ),
    ]
  // Another kind may have taken the place of the one it hands on to; a kind with a guard of its own is a copy.
  return next?.kind.type === type && next.kind.version === following && next.kind.codec === later.codec
    ? []
    : [
        problem(
          'version-without-raise',
          path,
          `${type} version ${version} does not say what it is in version ${following}; an earlier version is declared with earlierVersion.`,
        ),
      ]
}
