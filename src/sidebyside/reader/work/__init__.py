"""Long work beside the screen: loading, alignment and the survey, in threads and in a process of their own."""
