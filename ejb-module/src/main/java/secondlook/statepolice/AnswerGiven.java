package secondlook.statepolice;

import secondlook.policy.StateAnswer;

/** The answer of the State Police as it came. @param reference their own number of the case, may be null */
public record AnswerGiven(long id, StateAnswer answer, String reference, String text) {
}
