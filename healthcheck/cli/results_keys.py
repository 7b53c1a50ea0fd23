"""What ``healthcheck results --help`` says of every key of the JSON document."""

RESULTS_KEYS = """\
--json prints one document with these keys, in this order, every one always there:
  relationship, client, supplier  its id and the two organisations
  assessment, date                number from 1, YYYY-MM-DD
  instrument, instrument_version, form, audience
  n             people whose answers count: {"client": N, "supplier": N}
  matching      practice matching: rho (0-1), rms_gap, rms_noise (points), distinguishable (true or false)
  factors       by factor id, in framework order:
      client, supplier                      scores 0-100
      client_interval, supplier_interval    [low, high], 90 %
      gap, gap_interval                     client minus supplier, in points
      verdict                               clear, likely, possible or no_sign
      p, p_adjusted                         for the facilitator only
      detectable                            the smallest gap that would be noticed
      n                                     people by side
      rho, level, raw_gap, shrunk_gap, alignment, pmi    practice matching of this factor
      kind                                  client_sees_more, supplier_sees_more, shared_strength, shared_weakness,
                                            on_the_line or too_little_data
      marks                                 any of possible_gap, divided_client, divided_supplier
      sub_scales                            by side: P, T, B, scores over two items or more
      visibility                            by side: 100 minus the percentage of "cannot see"
  overall       client, supplier, level, raw_gap, shrunk_gap, alignment, pmi;
                weights: the scores under equal, report and panel weights, each by side;
                band: [low, high] by side, in which nine of ten random weightings fall
  practices     for facilitator and joint: practice id -> not_asked, out_of_scope, too_little_data, invisible,
                contested, matched, absent, one_sided or partly
  practice_details  practice id -> state; client, supplier (points, or low, middle, high where few people answered);
                shrunk_gap (points); invisible_to (sides); scope_disagreement (the side that rules it out); n by side
  practice_counts   factor id -> all, P, T, B -> how many practices are in each state, or withheld
  similarity    of the two profiles over all paired practices: practices (how many); elevation, scatter, shape (percent
                of the squared difference); reading; stricter (a side); mean_square, correlation, icc_de
  mirror        withheld (why there is none); factors, by factor id and side:
      score, expected         what the side says itself, and what it expects the other to say, in points
      perceived_gap, error    how far it believes both to be apart, and how far its expectation is off
      expects                 higher, same or lower than its own answer
      reading                 blind_spot, possible_blind_spot, known_difference, misread_difference, false_alarm,
                              in_step or too_few
      n, n_expected, withheld
      beside the sides: gap, gap_interval, verdict, p, p_adjusted, detectable of the global question
                reads, by side: error, the mean over so many factors
  top_three     votes: factor id -> people by side
  answer        the whole assessment in one sentence
  findings      one a factor, the most consequential first: kind, factor, strength (shows, indicates, too_few), title,
                text, practice_text, meaning, advice, action, action_type, level, verdict, marks, divided (sides),
                mirror (reading by side), evidence (item ids), practices (practice ids)
  mirror_finding    strength, title, text, advice, blind_spots (factor ids by side)
  proposed_commitments  at most five, nothing agreed: practice, factor, kind (of the finding), title, action_type,
                opening, action, first_step, client and supplier (what each does), done_when, effort, owner, provider,
                customer (sides), stability (nearly_always, usually, unsure)
  agreement     factors, by factor id and side: agreement (together, mixed, divided), mixed_view, and for the
                facilitator coefficients: n, items, ad, ad_median, r_wg_star, r_wg_star_skewed, r_wg_j, awg,
                better_than_chance, chance_r_wg_star, chance_ad (what random answers reach one time in twenty);
                consistency, by side: ICC of n people over practices, single and mean
  tests         for the facilitator, by factor id: permutation_p, permutation_p_adjusted, mann_whitney_p over
                arrangements (exact or drawn); smallest_p, smallest_p_by_size: how small p could get;
                cliff_delta, cliff_delta_interval, cliff_delta_band; pairs: client_higher, supplier_higher, tied (0-1),
                sentence (the same in words); hedges_g, hedges_g_interval
  importance    lines of the map (performance in points, vote_share in percent); client, supplier and joint, by factor
                id: performance, vote_share, quadrant
  priorities    uses_votes, uses_mesh; proposed (practice ids, first things first); practices, by id: factor, need
                (points), importance, leverage (percent of the average), priority, stability, share (0-1), effort,
                owner, action; not_ranked (practice ids)
  mesh          document: themes, recurring, shared (factor id -> factor id -> themes), links; raters by side; joint,
                client, supplier and room (what everybody settled on): influence as people perceive it: raters, agreed,
                agreement (ICC of the raters) and rank_stability (when one is left out) in percent; factors, by id:
                given, received, prominence, net (percent of all influence); arrows ([from, to], strongest first);
                direct: factor id -> factor id -> mean rating, 0-100
  change        since, since_date (the assessment before); comparable: common_form, same_form, same_version, items,
                people (stayed, joined, left), may_connect, obstacles; factors, by factor id and side: n, direction,
                believable (the smallest change to believe), basis (matched or different people), earlier, later,
                change, interval, p, p_adjusted, verdict; matching: pmi_earlier, pmi_later, pmi, level, gap (changes),
                noise, believable; convergence, by factor id: reading, series (assessment, date, gap, shrunk_gap,
                comparable); acted_on: practices (ids of those on which promises were begun or kept), and by side: n,
                items, other_items, change (of those practices), other_change, difference; recalibration, a list:
                item, side, n, baseline (what was said then), retrospective (what is said of it now),
                standards_moved; withheld
  follow_through    promised dates of the plan before: due, kept, missed, renegotiated (in time), accepted (by the
                other side); kept_percent of those that were due
  workshop      what was said aloud in the workshop, above the survey, which it never changes; null where none began:
                date, ended, booked and minutes (spent), present (people by side);
                factors, by factor id, every layer of a score: individual (by side, from eight people), survey (by
                side), workshop (said anew, by side), agreed and target (by both), agreed_before and target_before (of
                the last workshop); what was said has score (points), at, reason, present;
                voters by side; votes: factor of the wheel -> people by side, null until they are revealed;
                decisions; commitments made there: what, provider and customer (sides), due, factor, state;
                parked: text, owner, done
  response_quality  for the facilitator: flagged, by side: people, same_answer_in_row, hasty, mostly_cannot_see;
                without_flagged, by factor id and side: effect, with, without, points
  withheld      a list of what (such as supplier.INN) and reason
What is withheld or cannot be computed is null. For the facilitator numbers are unrounded and unclipped; for the
other audiences they are the whole numbers that are printed.
"""
