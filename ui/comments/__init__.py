"""Comments: what people wrote and said, read by the facilitator, who ticks what others may read."""
