"""What is negated in one sentence and told less surely in another, and honest ways to tell the same."""

from __future__ import annotations

import pytest
from tests.comparison.findings.pairs import compared

NEGATED = [
    (
        "The envoy could not confirm the report about the hostages.",
        "The envoy could confirm the report about the hostages.",
    ),
    (
        "Reporters may not enter the courtroom during the hearing.",
        "Reporters may enter the courtroom during the hearing.",
    ),
    ("The blast at the factory hurt nobody, officials said.", "The blast at the factory hurt three, officials said."),
    (
        "The bank cannot lend to the company under the new rules.",
        "The bank can lend to the company under the new rules.",
    ),
    ("The deal does not include any guarantees for farmers.", "The deal includes guarantees for farmers."),
    ("The party will not support the budget in the Senate.", "The party will support the budget in the Senate."),
    (
        "The drug did not reduce the number of strokes in the trial.",
        "The drug reduced the number of strokes in the trial.",
    ),
    ("Police have not named the suspect in the stabbing.", "Police have named the suspect in the stabbing."),
    ("The airline has no plans to cut routes to Asia.", "The airline has plans to cut routes to Asia."),
    ("Neither pilot was drunk, the inquiry found.", "Both pilots were drunk, the inquiry found."),
    ("The mayor was not in the building when the fire began.", "The mayor was in the building when the fire began."),
    (
        "The vaccine is unsafe for pregnant women, the study found.",
        "The vaccine is safe for pregnant women, the study found.",
    ),
    ("The council rejected the plan to close the library.", "The council approved the plan to close the library."),
    ("The team lost the final in Lisbon on Saturday.", "The team won the final in Lisbon on Saturday."),
    (
        "Oil prices rose after the meeting of ministers in Vienna.",
        "Oil prices fell after the meeting of ministers in Vienna.",
    ),
    ("The report found no evidence of fraud in the election.", "The report found evidence of fraud in the election."),
    ("The company never tested the brakes on the new trains.", "The company tested the brakes on the new trains."),
    ("The two sides failed to reach an agreement on fishing.", "The two sides reached an agreement on fishing."),
    ("The judge refused to release the accused on bail.", "The judge released the accused on bail."),
    (
        "It is not clear who fired the first shot in the village.",
        "It is clear who fired the first shot in the village.",
    ),
    ("Without a permit, boats can land on the island.", "With a permit, boats can land on the island."),
    (
        "The minister denied that soldiers had fired on the crowd.",
        "The minister confirmed that soldiers had fired on the crowd.",
    ),
    ("The ship was carrying no weapons, the captain said.", "The ship was carrying weapons, the captain said."),
    (
        "Few expect the government to fall; it won't resign, aides said.",
        "Few expect the government to fall; it will resign, aides said.",
    ),
    ("The museum is no longer open on Mondays in winter.", "The museum is open on Mondays in winter."),
    ("The union did not call off the strike at the port.", "The union called off the strike at the port."),
    ("He was found not guilty of manslaughter by the jury.", "He was found guilty of manslaughter by the jury."),
    ("Residents were not warned about the flood in time.", "Residents were warned about the flood in time."),
    ("The law bans smoking in parks and on beaches.", "The law allows smoking in parks and on beaches."),
    ("She has never been charged with any crime in France.", "She has been charged with a crime in France."),
    ("The wreck has still not been found off Madeira.", "The wreck has been found off Madeira."),
    (
        "Nothing was stolen from the museum during the break-in.",
        "Several paintings were stolen from the museum during the break-in.",
    ),
    (
        "Talks between the two countries have stalled and will not resume soon.",
        "Talks between the two countries have stalled and will resume soon.",
    ),
]
HEDGED = [
    ("The ministry said the plant will close in June.", "The ministry said the plant may close in June."),
    (
        "The fire was caused by a gas leak, investigators said.",
        "The fire was possibly caused by a gas leak, investigators said.",
    ),
    ("The killer allegedly fled to Spain after the attack.", "The killer fled to Spain after the attack."),
    ("Two men suspected of the theft were held in Milan.", "Two men guilty of the theft were held in Milan."),
    ("The army reportedly shelled the town on Tuesday.", "The army shelled the town on Tuesday."),
    ("The virus probably came from a market in the city.", "The virus came from a market in the city."),
    (
        "The study suggests that coffee lowers the risk of stroke.",
        "The study proves that coffee lowers the risk of stroke.",
    ),
    ("The firm is expected to cut 300 jobs in Leeds.", "The firm will cut 300 jobs in Leeds."),
    ("The firm is likely to cut 300 jobs in Leeds.", "The firm is certain to cut 300 jobs in Leeds."),
    ("The pilot is believed to have survived the crash.", "The pilot survived the crash."),
    ("The general claimed that the village had been taken.", "The general said that the village had been taken."),
    ("The spokesman admitted that data had been lost.", "The spokesman claimed that data had been lost."),
    ("The bridge appears to have been damaged by the flood.", "The bridge was damaged by the flood."),
    (
        "Officials fear the death toll could rise in coming days.",
        "Officials say the death toll will rise in coming days.",
    ),
    ("The president might visit Kyiv in the spring.", "The president will visit Kyiv in the spring."),
    ("The company must pay the fine by Friday.", "The company should pay the fine by Friday."),
    ("The painting is thought to be a Rembrandt, experts said.", "The painting is a Rembrandt, experts said."),
    ("He was arrested for an alleged attack on a judge.", "He was arrested for an attack on a judge."),
    ("The crash was apparently caused by ice on the wings.", "The crash was caused by ice on the wings."),
    ("The talks are likely to end without a deal.", "The talks are unlikely to end without a deal."),
    (
        "The chancellor hinted that taxes would rise in autumn.",
        "The chancellor announced that taxes would rise in autumn.",
    ),
    ("The ministry considers closing the school in Bonn.", "The ministry decided to close the school in Bonn."),
    (
        "According to unconfirmed reports, the rebels hold the bridge.",
        "According to reports, the rebels hold the bridge.",
    ),
    (
        "The change can cause cracks in the hull, engineers said.",
        "The change causes cracks in the hull, engineers said.",
    ),
    ("The club hopes to sign the striker this week.", "The club will sign the striker this week."),
    ("The factory is to close in May, the union said.", "The factory could close in May, the union said."),
    ("The dam is believed to have burst after heavy rain.", "The dam burst after heavy rain."),
    ("Scientists are certain that the fossil is a whale's.", "Scientists believe that the fossil is a whale's."),
    ("The tumour was possibly benign, doctors said.", "The tumour was benign, doctors said."),
]
THE_SAME = [
    ("There were no injuries in the derailment.", "Zero injuries were reported in the derailment."),
    (
        "The envoy was unable to confirm the report about the hostages.",
        "The envoy could not confirm the report about the hostages.",
    ),
    ("The party will not support the budget in the Senate.", "The party will vote against the budget in the Senate."),
    ("The council turned down the plan to close the library.", "The council rejected the plan to close the library."),
    ("Police have yet to name the suspect in the stabbing.", "Police have not named the suspect in the stabbing."),
    ("The drug had no effect on the number of strokes.", "The drug did not affect the number of strokes."),
    ("The two sides failed to reach an agreement on fishing.", "The two sides did not reach an agreement on fishing."),
    ("No one was hurt, but the house burned down.", "The house burned down; nobody suffered injuries."),
    ("He was acquitted of manslaughter by the jury.", "The jury found him not guilty of manslaughter."),
    ("The judge denied bail to the accused.", "The judge refused to release the accused on bail."),
    ("The museum is closed on Mondays in winter.", "The museum does not open on Mondays in winter."),
    (
        "The company never tested the brakes on the new trains, the inquiry found.",
        "The inquiry found that the brakes on the new trains had not been tested by the company.",
    ),
    (
        "Not all of the passengers wore seat belts, police said.",
        "Some of the passengers were not wearing seat belts, police said.",
    ),
    ("She did not rule out a second term as mayor.", "She said a second term as mayor remained possible."),
    (
        "The minister denied that soldiers had fired on the crowd.",
        "Soldiers did not fire on the crowd, the minister insisted.",
    ),
    (
        "The vote was not only about taxes but about trust, he said.",
        "The vote was about trust as well as about taxes, he said.",
    ),
    ("The firm is expected to cut 300 jobs in Leeds.", "The firm is likely to cut 300 jobs in Leeds."),
    ("The president might visit Kyiv in the spring.", "The president may visit Kyiv in the spring."),
    ("The ministry said the plant will close in June.", "The plant is to close in June, the ministry said."),
    ("The ministry said the plant would close in June.", "The plant will close in June, said the ministry."),
    (
        "The virus probably came from a market in the city.",
        "It is likely that the virus came from a market in the city.",
    ),
    (
        "The killer allegedly fled to Spain after the attack.",
        "The suspected killer is alleged to have fled to Spain after the attack.",
    ),
    ("Two men suspected of the theft were held in Milan.", "Police in Milan held two men on suspicion of the theft."),
    ("The fire may have been caused by a gas leak.", "A gas leak possibly caused the fire."),
    ("He said the talks were going well.", "He told reporters that the talks were going well."),
    ("The pilot is believed to have survived the crash.", "The pilot is thought to have survived the crash."),
    (
        "The study suggests that coffee lowers the risk of stroke.",
        "Coffee lowers the risk of stroke, the study suggests.",
    ),
    ("The mission is scheduled to launch in April.", "The mission will launch in April."),
]


@pytest.mark.parametrize(("one", "other"), NEGATED)
def test_a_negation_is_one_finding(one: str, other: str) -> None:
    assert [f.type for f in compared(one, other).findings] == ["negation"]
    assert [f.type for f in compared(other, one).findings] == ["negation"]


@pytest.mark.parametrize(("one", "other"), HEDGED)
def test_a_hedge_is_one_finding(one: str, other: str) -> None:
    (found,) = compared(one, other).findings
    (back,) = compared(other, one).findings
    assert (found.type, back.type) == ("hedge", "hedge")
    assert {found.grade, back.grade} == {"strengthened", "softened"}


@pytest.mark.parametrize(("one", "other"), THE_SAME)
def test_one_thing_told_in_two_ways_is_none(one: str, other: str) -> None:
    assert compared(one, other).findings == ()
    assert compared(other, one).findings == ()
