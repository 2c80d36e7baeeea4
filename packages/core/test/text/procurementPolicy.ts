/** A policy on purchases, as a small town might have it; invented. */
export const procurementPolicy = `PROCUREMENT POLICY

Council makes this policy to govern how the town
spends what it buys with.

1. Purpose

1.1 The town buys goods and services openly, fairly and at the
best value over their whole life.

2. Definitions

In this policy:
  (a) "bid" means an offer made in answer to a call;
  (b) "buyer" means an employee who may commit the town to a purchase; and
  (c) "purchase" means a contract for goods or services, whatever:
      (i) its length; and
      (ii) its price.

3. Thresholds

3.1 A purchase of less than $10,000 needs one written quote.
3.2 A purchase from $10,000 to $75,000 needs three written quotes.
3.3 Anything above what is said in section
3.2 goes to a public call.

4. Emergencies

The manager may set this policy aside where life or property is in danger.

A report on what was bought goes to council at its next meeting.

5. Records

5.1 The file of each purchase is kept for seven years.

SCHEDULE A
FORMS

1. Bid form
2. Award notice
`

/** The same after an amendment: a section on conflicts of interest was inserted, and $10,000 became $15,000. */
export const amendedPolicy = procurementPolicy
  .replaceAll('$10,000', '$15,000')
  .replace(/^5\./gm, '6.')
  .replace(/^4\./gm, '5.')
  .replace(/^3\./gm, '4.')
  .replace(
    '4. Thresholds',
    `3. Conflicts of interest

3.1 A buyer with an interest in a bid says so in writing and takes no further part.

4. Thresholds`,
  )
  // That section 4.3 speaks of section 4.2 was amended as well.
  .replace('section\n4.2', 'section 4.2')
